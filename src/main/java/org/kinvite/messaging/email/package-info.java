/** Email: SMTP to any relay. The only place that knows jakarta.mail. */
package org.kinvite.messaging.email;
