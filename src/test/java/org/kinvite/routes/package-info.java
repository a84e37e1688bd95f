/** Every address of the whole application, asked by everybody: who gets in, and how the answers are sealed. */
package org.kinvite.routes;
