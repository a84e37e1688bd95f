package org.kinvite.rosterimport;

import java.util.List;
import org.kinvite.rosterimport.file.CsvRow;

/** Stages the rows of one kind of file. */
interface RowReader {

    /** The columns without which the file is none of its kind. */
    List<String> required();

    void stage(CsvRow row);
}
