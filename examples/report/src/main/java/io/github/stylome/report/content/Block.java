package io.github.stylome.report.content;

/** Something that stands in a section. */
public sealed interface Block permits Paragraph, Facts, DataTable, Chart, Passage, Items {}
