package org.kinvite.privacy;

/** What holds for an agency. @param version of its own decision; 0 while it has made none and the defaults hold */
public record ChosenRetention(RetentionPeriods periods, int version) {

    static ChosenRetention of(AgencyRetention retention) {
        return new ChosenRetention(retention.periods(), retention.version());
    }
}
