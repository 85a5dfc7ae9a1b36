/** Meetings as files that calendars read (iCalendar, RFC 5545). */
@NullMarked
package dk.rammekatalog.calendar;

import org.jspecify.annotations.NullMarked;
