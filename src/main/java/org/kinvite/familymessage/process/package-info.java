/** The glue to bpmn/family-message.bpmn: one worker class a job type, each with one use case in it. */
package org.kinvite.familymessage.process;
