/**
 * Defaults of options, from a file.
 *
 * <p>Takes in a config file and the commands that there are; hands on a value for each option that nobody gave.
 */
@NullMarked
package io.github.stylome.cli.config;

import org.jspecify.annotations.NullMarked;
