package org.kinvite;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application: childcare programs invite parents and guardians to their family account. */
@Modulithic
@SpringBootApplication
@ConfigurationPropertiesScan
public class Kinvite {

    public static void main(String[] args) {
        SpringApplication.run(Kinvite.class, args);
    }
}
