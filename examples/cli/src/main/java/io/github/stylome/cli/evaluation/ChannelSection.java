package io.github.stylome.cli.evaluation;

import io.github.stylome.verdict.ChannelAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good each channel is by itself. */
final class ChannelSection {
  private ChannelSection() {}

  static Section of(List<Answered> texts) {
    Map<String, int[]> counts = new LinkedHashMap<>(); // right, answered
    for (Answered text : texts) {
      for (ChannelAnswer channel : text.answer().map(answer -> answer.channels()).orElse(List.of())) {
        int[] count = counts.computeIfAbsent(channel.channel(), name -> new int[2]);
        count[0] += channel.label().equals(text.text().label()) ? 1 : 0;
        count[1]++;
      }
    }
    Table.Builder table = Table.builder("channels", "channel", "answered", "accuracy");
    counts.forEach((channel, count) ->
        table.row(Cell.of(channel), Cell.of(count[1]), Cell.of(new Proportion(count[0], texts.size()))));
    Proportion all = Classification.accuracy(texts.stream().map(Answered::judged).toList());
    table.row(Cell.of("all together"), Cell.of(texts.stream().filter(text -> text.judged().answer() >= 0).count()),
        Cell.of(all));
    return new Section("channels", "Channels alone",
        List.of("The accuracy of each channel by itself, over all texts: one that it cannot measure counts as wrong."),
        List.of(table.build()));
  }
}
