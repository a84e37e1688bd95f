package org.kinvite.local.camunda;

import java.nio.file.Path;
import org.kinvite.local.child.Cache;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Step;
import org.kinvite.local.child.TarGz;

/** The official distribution of Camunda 8, as Maven downloaded it. */
final class CamundaDistribution {

    /** The folder in the cache; a change of the version in the pom is one here too. */
    static final String NAME = "camunda-zeebe-8.6.0";

    private static final String ARCHIVE = "kinvite.local.camunda-archive";

    private CamundaDistribution() {}

    /**
     * Where the distribution is unpacked; the first time, this takes a while and is told on the console.
     *
     * @throws LocalFailure when it cannot be unpacked
     */
    static Path folder() {
        return Cache.ofUser()
                .folder(
                        NAME,
                        folder -> Step.tell(
                                "Unpacking Camunda (only this once, to " + folder.getParent() + ")",
                                percent -> new TarGz(archive()).unpackInto(folder, percent)));
    }

    private static Path archive() {
        var archive = System.getProperty(ARCHIVE, "");
        if (!archive.endsWith(NAME + ".tar.gz")) {
            throw new LocalFailure(
                    "The Camunda distribution %s is not unpacked yet; start once with mvn spring-boot:test-run, or name its archive with -D%s=<file>."
                            .formatted(NAME, ARCHIVE));
        }
        return Path.of(archive);
    }
}
