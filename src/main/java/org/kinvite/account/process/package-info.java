/** The glue to bpmn/account-unlink.bpmn and bpmn/sign-in-change.bpmn: one worker class a job type, each with one use case in it. */
package org.kinvite.account.process;
