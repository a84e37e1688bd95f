package org.kinvite.web;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * The links of pages. A file that changes changes its address, so that links to files are looked up. Any other would be
 * looked for among the files in vain, in all libraries and again in each row: that took half the time of making a page.
 */
final class Links extends StandardLinkBuilder {

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return mayBeFile(link) ? super.processLink(context, link) : link;
    }

    static boolean mayBeFile(String link) {
        var path = link.split("[?#]", 2)[0];
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}
