package org.kinvite.insight;

import java.util.List;
import java.util.Set;

/** The figures of what somebody asked for, one for each part or already added up. */
interface Figures {

    /** All sites together, of the program that was asked for. */
    List<Figure> ofAll();

    /** How far each of the sites is, of the program that was asked for; without those where nobody is. */
    List<Rate> rates();

    /** Each of {@code some} of the sites, of the program that was asked for. */
    List<Figure> ofSites(Set<Long> some);

    /** Each program, with all its classrooms. */
    List<Figure> ofPrograms();

    /** Each classroom of the one site that was asked for, in the program that was; empty for more than one. */
    List<Figure> ofClassrooms();

    /** The invitations of all of them. */
    List<Figure> ofInvitations();

    Freshness freshness();
}
