package org.example.council.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.memory.InMemoryStore;
import org.example.council.Intake;
import org.example.council.Intakes;
import org.example.council.TimedStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class CouncilApplicationTest {

    @Test
    void almonerIsOverTheStoreThatTimesUnits() {
        try (ConfigurableApplicationContext context = run(Kept.class)) {
            Intakes.provider(context.getBean(Almoner.class));

            assertThat(Intakes.placed(context.getBean(Intake.class)).awarded()).contains(Intakes.PROVIDER);
            assertThat(context.getBean(Store.class)).isInstanceOf(TimedStore.class);
            assertThat(context.getBean("kept", Store.class).packages().find(Intakes.PACKAGE))
                    .isPresent();
        }
    }

    @Test
    void aBeanOfOnesOwnTakesThePlaceOfAPort() {
        try (ConfigurableApplicationContext context = run(Kept.class, Declining.class)) {
            Intakes.provider(context.getBean(Almoner.class));

            assertThat(Intakes.placed(context.getBean(Intake.class)).awarded()).isEmpty();
        }
    }

    private static ConfigurableApplicationContext run(Class<?>... others) {
        SpringApplication application = new SpringApplication(CouncilApplication.class);
        application.addPrimarySources(List.of(others));
        return application.run();
    }

    static class Kept {

        @Bean
        Scheme scheme() {
            return SmallScheme.scheme();
        }

        @Bean
        Store kept() {
            return InMemoryStore.empty();
        }

        @Bean
        @Primary
        Clock october() {
            return Intakes.CLOCK;
        }
    }

    // guide: bean
    static class Declining {

        @Bean
        @Primary
        ProviderReplies nobody() {
            return (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER);
        }
    }
    // guide: end
}
