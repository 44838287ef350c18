package io.github.stylome.report.maker;

import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import java.util.List;

/** Makes the sections of a report of one command. */
interface Maker {
  /**
   * Returns the sections.
   *
   * @throws ReportInputException if a row is not as its command writes it
   */
  List<Section> sections(ReportInput input, Parts parts) throws ReportInputException;

  /** Returns what the input itself says that it does not prove, before what we say of every such report. */
  default List<String> caveats(ReportInput input) throws ReportInputException {
    return List.of();
  }
}
