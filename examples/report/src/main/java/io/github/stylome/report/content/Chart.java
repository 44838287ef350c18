package io.github.stylome.report.content;

/**
 * A chart and the table behind it.
 *
 * @param name a short name for files, of letters, digits and hyphens
 * @param title what it shows
 * @param summary what a reader who cannot see it is told
 * @param drawing what is drawn
 * @param table the same as numbers
 */
public record Chart(String name, String title, String summary, Drawing drawing, DataTable table) implements Block {}
