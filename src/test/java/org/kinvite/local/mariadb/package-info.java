/** The MariaDB of the Maven artifact as a child process, for the local stack and for tests. */
package org.kinvite.local.mariadb;
