/** Settings &gt; Privacy, and the pages that erase and export a family. */
package org.kinvite.privacy.web;
