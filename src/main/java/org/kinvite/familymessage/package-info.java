/** Help sent to a registered guardian: the Sign-in Guide, the PIN by text, Group PIN, the notice after a Re-PIN. */
package org.kinvite.familymessage;
