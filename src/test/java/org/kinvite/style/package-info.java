/** What the stylesheets promise: one place for values, words that can be read by day and by night. */
package org.kinvite.style;
