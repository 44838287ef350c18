package io.github.stylome.store;

import io.github.stylome.language.Language;
import io.github.stylome.verdict.Doubts;
import io.github.stylome.verdict.NoveltyModel;
import io.github.stylome.verdict.NoveltyModel.Logistic;
import io.github.stylome.verdict.ShiftProfile;
import io.github.stylome.verdict.ShiftProfile.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an attributor learnt of when not to be believed, within a body. */
final class DoubtsBody {
  private DoubtsBody() {}

  static void write(Doubts doubts, BodyWriter out) {
    out.writeByte(doubts.novelty().isPresent() ? 1 : 0);
    doubts.novelty().ifPresent(model -> {
      writeMatrix(model.means(), out);
      writeMatrix(model.within(), out);
      writeMatrix(model.between(), out);
      writeLogistic(model.single(), out);
      writeLogistic(model.group(), out);
    });
    ShiftProfile shift = doubts.shift();
    Set<Language> languages = new TreeSet<>(shift.languages());
    out.writeCount(languages.size());
    languages.forEach(language -> out.writeString(language.name()));
    out.writeDouble(shift.shortest());
    out.writeDouble(shift.longest());
    out.writeDouble(shift.limit());
    out.writeCount(shift.channels().size());
    for (Expectation expectation : shift.channels()) {
      out.writeDouble(expectation.level());
      out.writeDouble(expectation.slope());
      out.writeDouble(expectation.deviation());
    }
  }

  /** Reads doubts about so many labels; an argument out of range is left to the caller to report. */
  static Doubts read(int labels, BodyReader in) throws FingerprintFormatException {
    Optional<NoveltyModel> novelty = Optional.empty();
    int present = in.readByte();
    if (present == 1) {
      novelty = Optional.of(NoveltyModel.of(readMatrix(labels, in), readMatrix(labels, in), readMatrix(labels, in),
          readLogistic(in), readLogistic(in)));
    } else if (present != 0) {
      throw new FingerprintFormatException("neither a novelty model nor none (" + present + ")");
    }
    int languageCount = in.readSize(1);
    Set<Language> languages = new TreeSet<>();
    for (int i = 0; i < languageCount; i++) {
      languages.add(Language.valueOf(in.readString()));
    }
    double shortest = in.readDouble();
    double longest = in.readDouble();
    double limit = in.readDouble();
    int channelCount = in.readSize(3 * Double.BYTES);
    List<Expectation> channels = new ArrayList<>(channelCount);
    for (int i = 0; i < channelCount; i++) {
      channels.add(new Expectation(in.readDouble(), in.readDouble(), in.readDouble()));
    }
    return new Doubts(novelty, new ShiftProfile(languages, shortest, longest, channels, limit));
  }

  private static void writeMatrix(double[][] rows, BodyWriter out) {
    for (double[] row : rows) {
      for (double value : row) {
        out.writeDouble(value);
      }
    }
  }

  private static double[][] readMatrix(int size, BodyReader in) throws FingerprintFormatException {
    in.require((long) size * size * Double.BYTES);
    double[][] rows = new double[size][size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        row[i] = in.readDouble();
      }
    }
    return rows;
  }

  private static void writeLogistic(Logistic logistic, BodyWriter out) {
    out.writeDouble(logistic.slope());
    out.writeDouble(logistic.intercept());
  }

  private static Logistic readLogistic(BodyReader in) throws FingerprintFormatException {
    return new Logistic(in.readDouble(), in.readDouble());
  }
}
