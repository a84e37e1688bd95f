package org.kinvite.insight;

import java.util.List;

/** The figures of what somebody asked for, one for each part or already added up. */
interface Figures {

    /** Each site, of the program that was asked for. */
    List<Figure> ofSites();

    /** Each program, with all its classrooms. */
    List<Figure> ofPrograms();

    /** Each classroom of the one site that was asked for, in the program that was; empty for more than one. */
    List<Figure> ofClassrooms();

    /** The invitations of all of them. */
    List<Figure> ofInvitations();

    Freshness freshness();
}
