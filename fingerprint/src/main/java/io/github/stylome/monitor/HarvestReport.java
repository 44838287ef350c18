package io.github.stylome.monitor;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a stream of requests shows.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param settings the settings
 * @param texts how many texts there were
 * @param accounts what is found of each account that is kept, flagged ones first and the surest of them first
 * @param linked accounts that share a template, the largest group first
 * @param restTexts how many texts came from accounts that are not kept
 * @param restAccounts an estimate of how many such accounts there are; 0 if all are kept
 */
public record HarvestReport(HarvestSettings settings, long texts, List<AccountFinding> accounts,
    List<LinkedAccounts> linked, long restTexts, double restAccounts) {
  /** Makes the report. */
  public HarvestReport {
    accounts = ImmutableList.copyOf(accounts);
    linked = ImmutableList.copyOf(linked);
  }
}
