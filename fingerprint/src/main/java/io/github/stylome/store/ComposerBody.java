package io.github.stylome.store;

import io.github.stylome.composition.LearntSources;
import io.github.stylome.composition.SeenText;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.LabelScores;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.StackedAttributor;
import java.util.ArrayList;
import java.util.List;

/** What a composer learnt, within a body: the attributor, the sources, the terms of style, and the texts as seen. */
final class ComposerBody {
  private ComposerBody() {}

  static void write(LearntSources learnt, BodyWriter out) {
    if (learnt.attributor() instanceof StackedAttributor stacked) {
      out.writeByte(Kind.STACKED_ATTRIBUTOR.code());
      StackedAttributorBody.write(stacked, out);
    } else {
      out.writeByte(Kind.ATTRIBUTOR.code());
      ProfileAttributorBody.write((ProfileAttributor) learnt.attributor(), false, out);
    }
    writeStrings(learnt.sources(), out);
    out.writeString(learnt.human());
    out.writeLong(learnt.seed());
    writeStrings(learnt.words(), out);
    writeStrings(learnt.characters(), out);
    List<List<String>> views = learnt.texts().stream().map(SeenText::labels).distinct().toList();
    out.writeCount(views.size());
    for (List<String> view : views) {
      out.writeCount(view.size());
      view.forEach(label -> out.writeCount(learnt.sources().indexOf(label)));
    }
    out.writeCount(learnt.texts().size());
    learnt.texts().forEach(text -> write(text, views.indexOf(text.labels()), out));
  }

  private static void writeStrings(List<String> strings, BodyWriter out) {
    out.writeCount(strings.size());
    strings.forEach(out::writeString);
  }

  private static void write(SeenText text, int view, BodyWriter out) {
    out.writeCount(text.source());
    out.writeByte(text.isStranger() ? 1 : 0);
    out.writeCount(text.fold());
    out.writeCount(view);
    text.scores().logProbabilities().forEach(out::writeDouble);
    out.writeDouble(text.scores().unknown());
    out.writeCount(text.scores().unseen().size());
    text.scores().unseen().forEach(out::writeDouble);
    for (int measurement : text.style()) {
      out.writeCount(measurement);
    }
  }

  /** Reads what was learnt; an argument out of range is left to the caller to report. */
  static LearntSources read(BodyReader in) throws FingerprintFormatException {
    Attributor attributor = readAttributor(in);
    List<String> sources = readStrings(in);
    String human = in.readString();
    long seed = in.readLong();
    List<String> words = readStrings(in);
    List<String> characters = readStrings(in);
    List<List<String>> views = readViews(sources, in);
    int count = in.readSize(5 + Double.BYTES);
    List<SeenText> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readText(views, words.size() + characters.size(), in));
    }
    return new LearntSources(attributor, sources, texts, words, characters, human, seed);
  }

  private static Attributor readAttributor(BodyReader in) throws FingerprintFormatException {
    int kind = in.readByte();
    if (kind == Kind.STACKED_ATTRIBUTOR.code()) {
      return StackedAttributorBody.read(in);
    } else if (kind == Kind.ATTRIBUTOR.code()) {
      return ProfileAttributorBody.read(in);
    }
    throw new FingerprintFormatException("a composer with " + Kind.describe(kind) + " for its attributor");
  }

  private static List<String> readStrings(BodyReader in) throws FingerprintFormatException {
    int size = in.readSize(1);
    List<String> strings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static List<List<String>> readViews(List<String> sources, BodyReader in) throws FingerprintFormatException {
    int count = in.readSize(1);
    List<List<String>> views = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int size = in.readSize(1);
      List<String> view = new ArrayList<>(size);
      for (int k = 0; k < size; k++) {
        view.add(sources.get(in.readInt()));
      }
      views.add(view);
    }
    return views;
  }

  private static SeenText readText(List<List<String>> views, int measurements, BodyReader in)
      throws FingerprintFormatException {
    int source = in.readInt();
    int stranger = in.readByte();
    if (stranger != 0 && stranger != 1) {
      throw new FingerprintFormatException("neither a stranger nor none (" + stranger + ")");
    }
    int fold = in.readInt();
    List<String> labels = views.get(in.readInt());
    List<Double> logarithms = readDoubles(labels.size(), in);
    double unknown = in.readDouble();
    List<Double> unseen = readDoubles(in.readSize(Double.BYTES), in);
    in.require(measurements);
    int[] style = new int[measurements];
    for (int j = 0; j < style.length; j++) {
      style[j] = in.readInt();
    }
    return new SeenText(source, stranger == 1, fold, labels, new LabelScores(logarithms, unknown, unseen), style);
  }

  private static List<Double> readDoubles(int size, BodyReader in) throws FingerprintFormatException {
    in.require((long) size * Double.BYTES);
    List<Double> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(in.readDouble());
    }
    return values;
  }
}
