/** Settings &gt; PINs. */
package org.kinvite.pin.web;
