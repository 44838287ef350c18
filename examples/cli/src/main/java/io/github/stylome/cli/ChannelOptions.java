package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.feature.FeatureSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Several families of features, each with a weight. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ChannelOptions {
  private static final List<String> REPLACED = List.of("--mfw", "--unit", "--n");

  /** A family of features: so many n-grams of a unit, and how much their distances count. */
  private record Channel(FeatureOptions.Unit unit, int n, int limit, double weight) {}

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--channel",
      paramLabel = "UNIT:N:MFW[:WEIGHT]",
      description = "Instead of --mfw, --unit and --n, several times: a family of features, as word:1:500 or "
          + "char:3:2000:0.5. The distances are the mean of those of all channels by their weights (default: 1).")
  private List<String> values = List.of();

  private List<Channel> channels = List.of();

  /** Reads the values, and refuses what can be refused before texts are read. */
  void check() {
    channels = values.stream().map(this::parse).toList();
    ParseResult given = spec.commandLine().getParseResult();
    for (String option : REPLACED) {
      if (given() && given.hasMatchedOption(option)) {
        throw refused("--channel says of what and how many the features are: it does not go with " + option);
      }
    }
  }

  private Channel parse(String value) {
    String[] parts = value.split(":", -1);
    try {
      FeatureOptions.Unit unit = FeatureOptions.Unit.valueOf(parts[0].toUpperCase(Locale.ROOT));
      double weight = parts.length > 3 ? Double.parseDouble(parts[3]) : 1;
      if ((parts.length == 3 || parts.length == 4) && weight > 0 && weight < Double.POSITIVE_INFINITY) {
        return new Channel(unit, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), weight);
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // said below
    }
    throw refused("--channel takes UNIT:N:MFW or UNIT:N:MFW:WEIGHT as in word:1:500 and char:3:2000:0.5, not "
        + Visible.excerpt(value));
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  boolean given() {
    return !values.isEmpty();
  }

  /** Returns what is measured in every channel; wrong values are wrong usage. */
  List<FeatureSpec> features(FeatureOptions options) {
    List<FeatureSpec> features = new ArrayList<>();
    for (Channel channel : channels) {
      features.add(options.of(channel.unit(), channel.n(), channel.limit()));
    }
    return features;
  }

  double[] weights() {
    return channels.stream().mapToDouble(Channel::weight).toArray();
  }
}
