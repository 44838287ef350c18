package io.github.stylome.dossier;

import com.google.common.base.Preconditions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a model was released, as exactly as is known: to the day, the month or the year.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param first the first day that it may be
 * @param last the last, not before the first
 */
public record ReleaseDate(LocalDate first, LocalDate last) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public ReleaseDate {
    Preconditions.checkArgument(!last.isBefore(first), "a date from %s to %s", first, last);
  }

  /**
   * Reads {@code 2024}, {@code 2024-05} or {@code 2024-05-13}.
   *
   * @throws IllegalArgumentException if it is none of these; the message has the value
   */
  public static ReleaseDate parse(String date) {
    try {
      switch (date.length()) {
        case YEAR -> {
          int year = YearMonth.parse(date + "-01").getYear();
          return new ReleaseDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        case MONTH -> {
          YearMonth month = YearMonth.parse(date);
          return new ReleaseDate(month.atDay(1), month.atEndOfMonth());
        }
        case DAY -> {
          LocalDate day = LocalDate.parse(date);
          return new ReleaseDate(day, day);
        }
        default -> throw notADate(date);
      }
    } catch (DateTimeException e) {
      throw notADate(date);
    }
  }

  private static IllegalArgumentException notADate(String date) {
    return new IllegalArgumentException("\"" + PlainName.of(date) + "\" is no date like 2024, 2024-05 or 2024-05-13");
  }

  /** Returns how many days after another this is at least; negative if it may be before. */
  long leastDaysAfter(ReleaseDate other) {
    return first.toEpochDay() - other.last.toEpochDay();
  }

  /** Returns how many days after another this is at most. */
  long mostDaysAfter(ReleaseDate other) {
    return last.toEpochDay() - other.first.toEpochDay();
  }
}
