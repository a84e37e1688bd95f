package org.kinvite.local.style;

import org.kinvite.kernel.Channel;

/** What the dialog that sends asks for. */
record SampleDialog(String act, String word, Channel chosen, String refusal) {

    static SampleDialog invite() {
        return new SampleDialog("invite", "invite", Channel.EMAIL, null);
    }
}
