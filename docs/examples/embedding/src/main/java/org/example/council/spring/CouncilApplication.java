package org.example.council.spring;

import java.time.Clock;
import java.util.Map;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.example.council.AgreedHours;
import org.example.council.Intake;
import org.example.council.TimedStore;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Almoner in a Spring Boot application, which has beans of a scheme and of a store named {@code kept} besides. */
// guide: spring
@SpringBootApplication
public class CouncilApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProviderReplies replies() {
        return new AgreedHours(Map.of(new ProviderId("P-1"), Hours.of(20)));
    }

    @Bean
    @Primary
    Store timed(@Qualifier("kept") Store kept, Clock clock) {
        return new TimedStore(
                kept, clock, took -> LoggerFactory.getLogger(TimedStore.class).info("a unit took {}", took));
    }

    @Bean
    Almoner almoner(Scheme scheme, Store store, ProviderReplies replies, Clock clock) {
        return Almoner.of(scheme, store, replies, clock);
    }

    @Bean
    Intake intake(Almoner almoner, Store store) {
        return new Intake(almoner, store);
    }
}
// guide: end
