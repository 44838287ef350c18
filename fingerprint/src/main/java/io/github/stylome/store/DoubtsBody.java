package io.github.stylome.store;

import io.github.stylome.language.Language;
import io.github.stylome.verdict.ConformalSets;
import io.github.stylome.verdict.ConformalTable;
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
    out.writeCount(shift.surprises().size());
    shift.surprises().forEach(out::writeDouble);
    out.writeCount(shift.channels().size());
    for (Expectation expectation : shift.channels()) {
      out.writeDouble(expectation.level());
      out.writeDouble(expectation.slope());
      out.writeDouble(expectation.deviation());
      expectation.tails().forEach(out::writeDouble);
    }
    writeConformal(doubts.conformal(), out);
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
    int surpriseCount = in.readSize(Double.BYTES);
    List<Double> surprises = new ArrayList<>(surpriseCount);
    for (int i = 0; i < surpriseCount; i++) {
      surprises.add(in.readDouble());
    }
    int channelCount = in.readSize((3 + Expectation.TAILS) * Double.BYTES);
    List<Expectation> channels = new ArrayList<>(channelCount);
    for (int i = 0; i < channelCount; i++) {
      double level = in.readDouble();
      double slope = in.readDouble();
      double deviation = in.readDouble();
      List<Double> tails = new ArrayList<>();
      for (int k = 0; k < Expectation.TAILS; k++) {
        tails.add(in.readDouble());
      }
      channels.add(new Expectation(level, slope, deviation, tails));
    }
    return new Doubts(
        novelty, new ShiftProfile(languages, shortest, longest, channels, surprises), readConformal(in));
  }

  private static void writeConformal(ConformalSets conformal, BodyWriter out) {
    out.writeCount(conformal.tables().size());
    for (ConformalTable table : conformal.tables()) {
      out.writeCount(table.groupSize());
      out.writeCount(table.groups());
      out.writeCount(table.quantiles().size());
      table.quantiles().forEach(out::writeFloat);
    }
  }

  private static ConformalSets readConformal(BodyReader in) throws FingerprintFormatException {
    int tableCount = in.readSize(3);
    List<ConformalTable> tables = new ArrayList<>(tableCount);
    for (int i = 0; i < tableCount; i++) {
      int groupSize = in.readInt();
      int groups = in.readInt();
      int size = in.readSize(Float.BYTES);
      List<Float> quantiles = new ArrayList<>(size);
      for (int k = 0; k < size; k++) {
        quantiles.add(in.readFloat());
      }
      tables.add(new ConformalTable(groupSize, groups, quantiles));
    }
    return tables.isEmpty() ? ConformalSets.none() : ConformalSets.of(tables);
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
