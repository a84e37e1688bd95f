package org.kinvite.local.style;

/** What would be chosen on Parent Accounts. */
record SampleFilter(Long site, Long program, Long classroom, String state, String q) {}
