package org.kinvite.rosterimport;

import org.kinvite.rosterimport.file.ZipLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import may take.
 *
 * @param largestUpload all files of one upload together
 * @param largestUnpacked all files of a ZIP together
 * @param filesInZip at most
 * @param zipRatio unpacked to packed bytes at most
 * @param batch students that are dealt with in one transaction
 * @param manyLeavers from which share of a site's students on, in percent, un-enrolling them wants to be confirmed
 */
@ConfigurationProperties("kinvite.roster-import")
record RosterImportSettings(
        @DefaultValue("256MB") DataSize largestUpload,
        @DefaultValue("1GB") DataSize largestUnpacked,
        @DefaultValue("50") int filesInZip,
        @DefaultValue("200") int zipRatio,
        @DefaultValue("500") int batch,
        @DefaultValue("20") int manyLeavers) {

    ZipLimits zipLimits() {
        return new ZipLimits(filesInZip, largestUnpacked.toBytes(), zipRatio);
    }
}
