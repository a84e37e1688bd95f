/** The style page: every part that pages are made of, in every state, drawn by the product's own fragments. */
package org.kinvite.local.style;
