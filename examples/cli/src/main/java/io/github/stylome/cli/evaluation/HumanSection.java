package io.github.stylome.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often writing by people is called a machine's, and the other way round. */
final class HumanSection {
  private static final String ALL = "all";

  private HumanSection() {}

  static Section of(List<Answered> texts, Set<String> humans) {
    return new Section("human", "Human false positives",
        List.of(
            "Texts by people, and how many of them are answered with a machine; the same for machines called people. "
                + "Texts that get no answer are called neither. Labels of people: "
                + humans.stream().sorted().collect(Collectors.joining(", ")) + "."),
        List.of(
            table("people", "called_machine", texts, humans, true),
            table("machines", "called_human", texts, humans, false)));
  }

  private static Table table(
      String key, String mistaken, List<Answered> all, Set<String> humans, boolean people) {
    Table.Builder table =
        Table.builder(key, "register", "words", "texts", mistaken, "cannot_tell", "reasons");
    List<Answered> own = all.stream().filter(text -> humans.contains(text.text().label()) == people).toList();
    List<String> registers = new ArrayList<>(List.of(ALL));
    registers.addAll(own.stream().map(text -> text.text().register()).collect(Collectors.toCollection(TreeSet::new)));
    for (String register : registers.size() == 2 ? registers.subList(1, 2) : registers) {
      List<Answered> kin = own.stream()
          .filter(text -> register.equals(ALL) || text.text().register().equals(register))
          .toList();
      row(table, register, ALL, kin, humans, people);
      kin.stream()
          .collect(Collectors.groupingBy(
              text -> LengthBand.of(text.text().document().text()), TreeMap::new, Collectors.toList()))
          .forEach((band, texts) -> row(table, register, band.toString(), texts, humans, people));
    }
    return table.build();
  }

  private static void row(Table.Builder table, String register, String band, List<Answered> texts,
      Set<String> humans, boolean people) {
    if (texts.isEmpty()) {
      return;
    }
    Proportion mistaken =
        Proportion.of(texts, text -> text.best().filter(label -> humans.contains(label) != people).isPresent());
    Map<String, Integer> reasons = new TreeMap<>();
    texts.forEach(text -> text.whyNot().ifPresent(why -> reasons.merge(why, 1, Integer::sum)));
    int untold = reasons.values().stream().mapToInt(Integer::intValue).sum();
    table.row(Cell.of(register), Cell.of(band), Cell.of(texts.size()), Cell.of(mistaken), Cell.of(untold),
        Cell.of(reasons.entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "))));
  }
}
