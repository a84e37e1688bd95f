package org.kinvite.bench.load;

import java.util.Locale;

/** What staff look at, of any site: one request each, of a supervisor who is granted all sites. */
public enum Look {
    PARENT_ACCOUNTS("/parent-accounts?site=%d"),
    PARENT_ACCOUNTS_LAST_PAGE("/parent-accounts?site=%d&page=40"),
    PARENT_ACCOUNTS_NOT_INVITED("/parent-accounts?site=%d&state=NOT_INVITED"),
    PARENT_ACCOUNTS_REGISTERED_LAST_PAGE("/parent-accounts?site=%d&state=REGISTERED&page=16"),
    PARENT_ACCOUNTS_NAME_SEARCH("/parent-accounts?site=%d&q=Nguy%%E1%%BB%%85n+4"),
    PARENT_ACCOUNTS_SELECT_ALL("") {
        @Override
        public double at(Desk desk, long site) {
            return desk.preview("site=" + site);
        }
    },
    STUDENTS_OF_A_SITE("/students?site=%d"),
    STUDENTS_OF_ALL_SITES("/students"),
    STUDENTS_OF_ALL_SITES_NAME_SEARCH("/students?name=Nguy%%E1%%BB%%85n+4"),
    TASKS_OF_ALL_SITES("/tasks"),
    TASKS_OF_A_SITE("/tasks?site=%d"),
    DASHBOARD("/dashboard"),
    AUDIT("/audit");

    private final String path;

    Look(String path) {
        this.path = path;
    }

    /** @return milliseconds, as whoever asks sees them */
    public double at(Desk desk, long site) {
        return desk.look(path.formatted(site));
    }

    /** In words. */
    public String readable() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
