/** The Dashboard, and its figures for spreadsheets. */
package org.kinvite.insight.web;
