/** Breaks every rule of the architecture once, so that a rule that matches nothing is noticed. */
package broken;
