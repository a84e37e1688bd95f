/** The glue to bpmn/invitation.bpmn: one worker class a job type, each with one use case in it. */
package org.kinvite.invitation.process;
