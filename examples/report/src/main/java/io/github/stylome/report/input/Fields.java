package io.github.stylome.report.input;

import io.github.stylome.report.input.JsonRows.Numeral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that knows where it stands. What is asked for and is missing, or is of another type, is an exception
 * that names file, line and field.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Fields {
  private final String file;
  private final long line;
  private final String path;
  private final Map<String, @Nullable Object> values;

  Fields(String file, long line, String path, Map<String, @Nullable Object> values) {
    this.file = file;
    this.line = line;
    this.path = path;
    this.values = values;
  }

  /** Returns the file and the line. */
  public String place() {
    return file + ":" + line;
  }

  /** Returns the names of the fields, in their order. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Returns whether there is such a field. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns whether there is such a field and it is not null. */
  public boolean isKnown(String name) {
    return values.get(name) != null;
  }

  /** Returns whether a field is a string. */
  public boolean isText(String name) {
    return values.get(name) instanceof String;
  }

  /** Returns whether a field is an object. */
  public boolean isObject(String name) {
    return values.get(name) instanceof Map;
  }

  /** Returns a string. */
  public String text(String name) throws ReportInputException {
    return cast(name, String.class, "a string");
  }

  /** Returns a string, or nothing where it is null. */
  public Optional<String> optionalText(String name) throws ReportInputException {
    return require(name) == null ? Optional.empty() : Optional.of(text(name));
  }

  /** Returns an id, which is a string or a number as it was written. */
  public String id(String name) throws ReportInputException {
    return values.get(name) instanceof Numeral number ? number.written() : text(name);
  }

  /** Returns a number; NaN where it is null. */
  public double number(String name) throws ReportInputException {
    return require(name) == null ? Double.NaN : cast(name, Numeral.class, "a number").value();
  }

  /** Returns a whole number. */
  public long count(String name) throws ReportInputException {
    double value = cast(name, Numeral.class, "a number").value();
    if (value != Math.rint(value) || Math.abs(value) > 0x1p53) {
      throw wrong(name, "a whole number");
    }
    return (long) value;
  }

  /** Returns a place in a list or in a text: a whole number from 0. */
  public int index(String name) throws ReportInputException {
    long value = count(name);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong(name, "a place from 0");
    }
    return (int) value;
  }

  /** Returns a truth value. */
  public boolean flag(String name) throws ReportInputException {
    return cast(name, Boolean.class, "true or false");
  }

  /** Returns lower and upper end of an interval; two NaNs where it is null or not there. */
  public double[] interval(String name) throws ReportInputException {
    if (!isKnown(name)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double[] ends = numbers(name);
    if (ends.length != 2) {
      throw wrong(name, "an interval of two numbers");
    }
    return ends;
  }

  /** Returns an array of numbers, NaN for null. */
  public double[] numbers(String name) throws ReportInputException {
    List<?> items = list(name);
    double[] numbers = new double[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      Object item = items.get(i);
      if (item != null && !(item instanceof Numeral)) {
        throw wrong(name, "an array of numbers");
      }
      numbers[i] = item instanceof Numeral number ? number.value() : Double.NaN;
    }
    return numbers;
  }

  /** Returns an array of strings, which must not be null. */
  public List<String> texts(String name) throws ReportInputException {
    List<String> texts = new ArrayList<>();
    for (Optional<String> item : optionalTexts(name)) {
      texts.add(item.orElseThrow(() -> wrong(name, "an array of strings")));
    }
    return texts;
  }

  /** Returns an array of strings, of which some may be null. */
  public List<Optional<String>> optionalTexts(String name) throws ReportInputException {
    List<Optional<String>> texts = new ArrayList<>();
    for (Object item : list(name)) {
      if (item != null && !(item instanceof String)) {
        throw wrong(name, "an array of strings");
      }
      texts.add(Optional.ofNullable((String) item));
    }
    return texts;
  }

  /** Returns an object. */
  @SuppressWarnings("unchecked") // every map was made by JsonRows
  public Fields object(String name) throws ReportInputException {
    return new Fields(file, line, path + name + ".", cast(name, Map.class, "an object"));
  }

  /** Returns an array of objects. */
  public List<Fields> objects(String name) throws ReportInputException {
    return objects(name, list(name));
  }

  /** Returns an array of arrays of objects. */
  public List<List<Fields>> objectLists(String name) throws ReportInputException {
    List<List<Fields>> lists = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof List<?> inner)) {
        throw wrong(name, "an array of arrays");
      }
      lists.add(objects(name, inner));
    }
    return lists;
  }

  @SuppressWarnings("unchecked") // every map was made by JsonRows
  private List<Fields> objects(String name, List<?> items) throws ReportInputException {
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Map<?, ?> map)) {
        throw wrong(name, "an array of objects");
      }
      objects.add(new Fields(file, line, path + name + "[" + i + "].", (Map<String, @Nullable Object>) map));
    }
    return objects;
  }

  /** Returns an array of arrays of numbers. */
  public List<double[]> numberLists(String name) throws ReportInputException {
    List<double[]> lists = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof List<?> numbers)) {
        throw wrong(name, "an array of arrays");
      }
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put(name, numbers);
      lists.add(new Fields(file, line, path, row).numbers(name));
    }
    return lists;
  }

  /** Returns numbers by name, in their order, NaN for null. */
  public Map<String, Double> numbersByName(String name) throws ReportInputException {
    Fields object = object(name);
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String key : object.names()) {
      numbers.put(key, object.number(key));
    }
    return numbers;
  }

  /** Returns the exception that says that this row is not as it should be. */
  public ReportInputException wrong(String why) {
    return new ReportInputException(file, line, why);
  }

  private List<?> list(String name) throws ReportInputException {
    return cast(name, List.class, "an array");
  }

  private @Nullable Object require(String name) throws ReportInputException {
    if (!values.containsKey(name)) {
      throw new ReportInputException(file, line, "the field " + path + name
          + " is missing; the row may be of another version of Stylome");
    }
    return values.get(name);
  }

  private <T> T cast(String name, Class<T> type, String expected) throws ReportInputException {
    Object value = require(name);
    if (!type.isInstance(value)) {
      throw wrong(name, expected);
    }
    return type.cast(value);
  }

  private ReportInputException wrong(String name, String expected) {
    return new ReportInputException(file, line, "the field " + path + name + " is not " + expected
        + "; the row may be of another version of Stylome");
  }
}
