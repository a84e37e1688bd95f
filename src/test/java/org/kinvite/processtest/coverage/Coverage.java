package org.kinvite.processtest.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;

/**
 * How much of a process its tests pass through.
 *
 * @param process its id
 * @param covered how many flow nodes and sequence flows they take
 * @param total how many there are
 * @param missing the ids of those they do not take
 */
@JsonPropertyOrder({"process", "covered", "total", "ratio"})
public record Coverage(
        String process, int covered, int total, @JsonIgnore List<String> missing) {

    static Coverage of(ProcessModel model, TakenElements taken) {
        var missing = model.elements().stream()
                .filter(element -> !taken.of(model.process()).contains(element))
                .toList();
        var total = model.elements().size();
        return new Coverage(model.process(), total - missing.size(), total, missing);
    }

    /** From 0 to 1; a process without elements is not covered. */
    @JsonProperty
    public double ratio() {
        return total == 0 ? 0 : (double) covered / total;
    }

    /** One line for whoever runs the build; never 100 % unless it is all. */
    public String inWords() {
        var percent = Math.floor(ratio() * 1000) / 10;
        var line = String.format(Locale.ROOT, "%-24s %3d of %3d  %5.1f %%", process, covered, total, percent);
        return missing.isEmpty() ? line : line + "  not taken: " + String.join(", ", missing);
    }
}
