/**
 * Last stage: the dossier.
 *
 * <p>Takes in the texts of one suspect and of others; hands on a
 * {@linkplain io.github.stylome.dossier.Dossier dossier}: what all stages before have to say of the suspect, as findings, each with a figure, an interval and what it does not
 * prove, or with the reason why nothing can be told.
 */
@NullMarked
package io.github.stylome.dossier;

import org.jspecify.annotations.NullMarked;
