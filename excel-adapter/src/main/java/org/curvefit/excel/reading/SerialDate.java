package org.curvefit.excel.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * Dates as workbooks count them. In the system that begins in 1900, day 1 is 1 January 1900 and day 60 is 29 February 1900, a day that never was
 * (ECMA-376 part 1, 18.17.4.1); in the system of 1904, day 0 is 1 January 1904. Here days are counted from 30 December 1899, so that from 1 March
 * 1900 on they are those of the first system, and differences are true for every date.
 */
final class SerialDate {
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int PHANTOM = 60;
    private static final int DAYS_TO_1904 = 1462;
    private static final long MILLISECONDS_PER_DAY = 86_400_000;
    private static final double NANOSECONDS_PER_DAY = 8.64e13;
    private static final double LARGEST = 2_958_466; // 1 January of the year 10000

    private SerialDate() {}

    /** Days since 30 December 1899; NaN for the day that never was, and for dates that Excel does not know. */
    static double days(double serial, boolean since1904) {
        double days;
        if (since1904) {
            days = serial + DAYS_TO_1904;
        } else if (serial >= 1 && serial < PHANTOM) {
            days = serial + 1;
        } else {
            days = serial >= PHANTOM && serial < PHANTOM + 1 ? Double.NaN : serial;
        }
        return days >= 0 && days < LARGEST ? days : Double.NaN;
    }

    /** The day that this date is in words; times of day alone have no date. */
    static String text(double days) {
        if (Double.isNaN(days)) {
            return "";
        }
        long milliseconds = Math.round(days * MILLISECONDS_PER_DAY);
        LocalDateTime time = ORIGIN.atStartOfDay().plus(milliseconds, ChronoUnit.MILLIS);
        if (days < 1) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString().replace('T', ' ');
    }

    /** Days since 30 December 1899 of a date in the form of ISO 8601, as strict workbooks have them. */
    static OptionalDouble parse(String text) {
        String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            if (plain.indexOf('T') < 0) {
                return OptionalDouble.of(
                        plain.indexOf(':') > 0 ? ofDay(LocalTime.parse(plain)) : day(LocalDate.parse(plain)));
            }
            LocalDateTime time = LocalDateTime.parse(plain);
            return OptionalDouble.of(day(time.toLocalDate()) + ofDay(time.toLocalTime()));
        } catch (DateTimeException other) {
            return OptionalDouble.empty();
        }
    }

    private static double day(LocalDate date) {
        return ChronoUnit.DAYS.between(ORIGIN, date);
    }

    private static double ofDay(LocalTime time) {
        return time.toNanoOfDay() / NANOSECONDS_PER_DAY;
    }
}
