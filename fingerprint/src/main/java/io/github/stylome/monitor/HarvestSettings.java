package io.github.stylome.monitor;

import com.google.common.base.Preconditions;

/**
 * How accounts are judged.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param rate the false discovery rate among flagged accounts, in (0, 1)
 * @param leastTexts an account with fewer texts is not judged, at least 5
 * @param mostAccounts how many accounts are kept; what others send is counted together. At least 1
 * @param seed decides which texts are drawn together for the null
 */
public record HarvestSettings(double rate, int leastTexts, int mostAccounts, long seed) {
  private static final HarvestSettings STANDARD = new HarvestSettings(0.05, 10, 10_000, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public HarvestSettings {
    Preconditions.checkArgument(rate > 0 && rate < 1, "the false discovery rate must be in (0, 1), not %s", rate);
    Preconditions.checkArgument(leastTexts >= 5, "at least 5 texts are needed to judge an account, not %s", leastTexts);
    Preconditions.checkArgument(mostAccounts >= 1, "at least 1 account must be kept, not %s", mostAccounts);
  }

  /** Returns a false discovery rate of 0.05, 10 texts, 10,000 accounts and the seed 1. */
  public static HarvestSettings standard() {
    return STANDARD;
  }
}
