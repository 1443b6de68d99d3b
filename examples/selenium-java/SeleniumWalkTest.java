import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Registers and signs through the pages of the practice bank. Beside it: the files of examples/junit but for WalkTest. */
@ExtendWith(DisplayAtFailure.class)
class SeleniumWalkTest implements DisplayAtFailure.HasToken {
    private final Simulator simulator = Simulator.shared();
    private Object company;
    private CameraToken token;
    private WebDriver driver;

    @BeforeEach
    void makeThem() {
        company = simulator.bank().call("POST", "companies", "{\"users\":[{\"kind\":\"master\"}]}");
        token = new CameraToken(simulator.token(), "{\"preset\":\"factory-new\",\"company\":" + Json.quote(Json.text(company, "id")) + "}");
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--window-size=1280,1600");
        driver = new ChromeDriver(options);
    }

    @AfterEach
    void removeThem() {
        if (driver != null) driver.quit();
        if (token != null) token.close();
        if (company != null) simulator.bank().call("DELETE", "companies/" + Json.text(company, "id"), null);
    }

    @Override
    public CameraToken token() {
        return token;
    }

    @Test
    void registersAndSigns() {
        driver.get(simulator.bank().url());
        fill("login-id", Json.text(company, "users", 0, "loginId"));
        fill("password", Json.text(company, "users", 0, "password"));
        find("login").click();
        register();
        assertTrue(find("registration-state").getText().contains("サービス利用中"));

        find("transfer").click();
        driver.findElement(By.cssSelector("input[type=radio]")).click();
        fill("bank", "富山中央銀行");
        fill("branch", "本店");
        find("account-type-ordinary").click();
        fill("account-number", "1234567");
        fill("payee", "トヤマ タロウ");
        fill("amount", "120,000");
        find("to-confirm").click();
        find("to-authentication").click();
        look();
        assertTrue(((List<?>) Json.get(token.view(), "display", "lines")).stream().anyMatch(line -> line.toString().contains("120,000円")));
        fill("code", token.code());
        find("authenticate").click();
        find("accepted");
    }

    /** From the page with the first code to the end. */
    private void register() {
        look();
        String[] parts = token.serial.split("-");
        for (int i = 0; i < parts.length; i++) {
            fill("serial-" + (i + 1), parts[i]);
            fill("serial-again-" + (i + 1), parts[i]);
        }
        fill("device-code", token.code());
        find("identify").click();
        find("done");
        token.tap("right");
        token.tap("right");
        look();
        fill("code", token.code());
        find("done").click();
        token.tap("right");
        token.tap("right");
        token.until("screen:activated");
        find("activate").click();
        find("ok").click();
    }

    /** Holds the page's code in front of the token's camera. */
    private void look() {
        token.switchOn();
        token.look(find("qr").getScreenshotAs(OutputType.BYTES));
    }

    /** Waits until it is there. */
    private WebElement find(String testId) {
        By selector = By.cssSelector("[data-testid=\"" + testId + "\"]");
        return new WebDriverWait(driver, Duration.ofSeconds(60)).until(ExpectedConditions.presenceOfElementLocated(selector));
    }

    private void fill(String testId, String text) {
        WebElement field = find(testId);
        field.clear();
        field.sendKeys(text);
    }
}
