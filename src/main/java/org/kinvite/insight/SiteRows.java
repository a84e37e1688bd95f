package org.kinvite.insight;

import java.util.List;

/**
 * One page of the sites that were asked for, where the most is left to do first.
 *
 * @param page its number, from 1
 * @param pages how many there are; 0 when only one site was asked for, or nobody is at any
 */
public record SiteRows(List<PartRow> rows, int page, int pages) {

    static final SiteRows NONE = new SiteRows(List.of(), 1, 0);
}
