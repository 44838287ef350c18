package io.github.stylome.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stylome.keyness.HumanRate;
import io.github.stylome.keyness.IndexScale;
import io.github.stylome.keyness.Interval;
import io.github.stylome.keyness.KeyTerm;
import io.github.stylome.keyness.SlopIndex;
import io.github.stylome.keyness.SlopProfile;
import io.github.stylome.keyness.TermKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads slop profiles from the rows that {@code slop} wrote. */
public final class SlopProfileFile {
  private static final JsonFactory JSON = new JsonFactory();

  private SlopProfileFile() {}

  /**
   * Returns the file of this name.
   *
   * @throws UnreadableInputException if it is the name of none
   */
  public static Path path(String name) throws UnreadableInputException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(name, "this is not the name of a file: " + e.getReason());
    }
  }

  /**
   * Returns all profiles of a file, in their order.
   *
   * @throws UnreadableInputException if one cannot be read, or if there is none
   */
  public static List<SlopProfile> read(String name) throws UnreadableInputException {
    List<SlopProfile> profiles = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path(name)); JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        profiles.add(profile(JsonObject.read(parser)));
      }
      if (parser.currentToken() != null) {
        throw new UnreadableInputException(name, "a row must be a JSON object");
      }
    } catch (RejectedRowException | IllegalArgumentException e) {
      throw new UnreadableInputException(
          name, "row " + (profiles.size() + 1) + " is no slop profile: " + e.getMessage());
    } catch (UnreadableInputException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException(name, "row " + (profiles.size() + 1) + " is not a JSON object");
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
    if (profiles.isEmpty()) {
      throw new UnreadableInputException(name, "there is no profile in it");
    }
    return profiles;
  }

  private static SlopProfile profile(JsonObject row) throws RejectedRowException {
    SlopProfile profile = new SlopProfile(row.string("label"), (int) row.whole("texts"), row.whole("words"),
        (int) row.whole("prompts"), (int) row.whole("leastPrompts"), row.truth("paired"), (int) row.whole("compared"),
        (int) row.whole("referencePrompts"), (int) row.whole("referenceTexts"), row.whole("referenceWords"),
        row.whole("humanWords"), terms(row.objects("entries")), terms(row.objects("names")),
        row.has("namesNote") ? Optional.of(row.string("namesNote")) : Optional.empty(),
        row.has("index") ? Optional.of(scale(row.object("index"))) : Optional.empty(),
        row.object("logOdds").allNumbers());
    if (profile.scale().isPresent()) {
      SlopIndex.of(profile); // refuses terms that no text can have
    }
    return profile;
  }

  private static List<KeyTerm> terms(List<JsonObject> rows) throws RejectedRowException {
    List<KeyTerm> terms = new ArrayList<>();
    for (JsonObject row : rows) {
      terms.add(new KeyTerm(row.string("term"), TermKind.valueOf(row.string("kind").toUpperCase(Locale.ROOT)),
          row.whole("count"), row.number("perMillion"), row.number("referencePerMillion"), row.number("lift"),
          interval(row, "liftInterval", 0), row.number("logOdds"), interval(row, "interval", Double.NEGATIVE_INFINITY),
          row.number("z"), row.number("q"), row.number("score"), (int) row.whole("prompts"), row.number("dispersion"),
          row.has("humanLift")
              ? Optional.of(new HumanRate(
                  row.number("humanPerMillion"), row.number("humanLift"), interval(row, "humanLiftInterval", 0)))
              : Optional.empty()));
    }
    return terms;
  }

  private static Interval interval(JsonObject row, String name, double least) throws RejectedRowException {
    if (!row.has(name)) {
      return new Interval(least, Double.POSITIVE_INFINITY);
    }
    List<Double> ends = row.numbers(name);
    if (ends.size() != 2) {
      throw new RejectedRowException("the interval " + name + " must have two ends, not " + ends.size());
    }
    return new Interval(ends.get(0), ends.get(1));
  }

  private static IndexScale scale(JsonObject row) throws RejectedRowException {
    return new IndexScale(row.number("targetPerThousand"), row.number("referencePerThousand"),
        row.has("humanPerThousand") ? OptionalDouble.of(row.number("humanPerThousand")) : OptionalDouble.empty(),
        row.number("overdispersion"));
  }
}
