package org.kinvite.rosterimport.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.kinvite.rosterimport.ImportChoices;
import org.springframework.boot.ApplicationArguments;

/**
 * What the command line asks for.
 *
 * @param agency null when there is only one
 */
record ImportRequest(
        List<FileOnDisk> files, String agency, ZoneId newSites, boolean apply, ImportChoices choices, boolean json) {

    /** @throws IllegalArgumentException which says what is wrong with the command line */
    static ImportRequest of(ApplicationArguments arguments) {
        var files = arguments.getOptionValues(ImportCommand.FILES).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value.strip()))
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("--kinvite.import names no file");
        }
        files.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .forEach(file -> {
                    throw new IllegalArgumentException(file + " cannot be read");
                });
        return new ImportRequest(
                files.stream().map(FileOnDisk::new).toList(),
                value(arguments, "agency", null),
                zone(value(arguments, "time-zone", "America/New_York")),
                arguments.containsOption("apply"),
                new ImportChoices(
                        arguments.containsOption("replace-mended"),
                        !arguments.containsOption("keep-leavers"),
                        arguments.containsOption("many-may-leave")),
                arguments.containsOption("json"));
    }

    private static String value(ApplicationArguments arguments, String option, String otherwise) {
        var values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? otherwise : values.getLast();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--time-zone=" + name + " is no time zone");
        }
    }
}
