/** {@code /api/v1}, and the page on which its keys are made and revoked. */
package org.kinvite.api.web;
