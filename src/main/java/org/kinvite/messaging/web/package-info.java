/** The page behind the link that stops emails. */
package org.kinvite.messaging.web;
