/** What tests share: one MariaDB for the whole run, a clock that can be moved. */
package org.kinvite.testing;
