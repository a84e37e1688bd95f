package org.kinvite.letter;

/**
 * How far the PDF of many letters is.
 *
 * @param pages how many it will have
 * @param done how many of them are made
 * @param leftOut how many could not be printed
 * @param finished whether it is whole
 * @param kept whether it can still be downloaded
 */
public record PrintProgress(int pages, int done, int leftOut, boolean finished, boolean kept) {

    /** Whole percent, 100 only when it is whole. */
    public int percent() {
        return finished ? 100 : pages == 0 ? 0 : Math.min(99, done * 100 / pages);
    }

    /** Whether there is something to download. */
    public boolean isReady() {
        return finished && kept && done > leftOut;
    }
}
