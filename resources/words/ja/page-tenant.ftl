### The page Microsoft Entra ID (src/wizard/pages/tenant, src/ui/pages/tenant.rs).

## Signing in
page-tenant-sign-in = サインイン
page-tenant-practice = これらは練習用テナントのものです。サインインは実際のテナントと同じように動作します。使用するアカウントは練習用のサインイン ページに表示されます。
page-tenant-cloud = クラウド
page-tenant-cloud-help = テナントがあるクラウドです。サインイン先はクラウドごとに異なります。
page-tenant-cloud-global = グローバル (GCC を含む)
page-tenant-cloud-us-l4 = 米国政府機関 L4 (GCC High)
page-tenant-cloud-us-l5 = 米国政府機関 L5 (DoD)
page-tenant-cloud-china = 中国 (21Vianet が運営)
page-tenant-cloud-custom = カスタム アドレス
page-tenant-sign-in-address = サインインのアドレス
page-tenant-sign-in-address-missing = サインインのアドレスを入力してください
page-tenant-sign-in-address-fault = サインインのアドレスは https:// とホスト名で指定し、パスは含めないでください
page-tenant-graph-address = Microsoft Graph のアドレス
page-tenant-graph-address-missing = Microsoft Graph のアドレスを入力してください
page-tenant-graph-address-fault = Microsoft Graph のアドレスは https:// とホスト名で指定し、パスは含めないでください
page-tenant-client-id = アプリケーション (クライアント) ID
page-tenant-client-id-help = テナントのアプリ登録の ID です。Syncwright はこれで読み取りを行い、Cloud Sync の場合は、適用する計画に従ってその構成も書き込みます。
page-tenant-client-id-missing = アプリケーション (クライアント) ID を入力してください
page-tenant-client-id-fault = アプリケーション (クライアント) ID は、32 桁の 16 進数を 5 つのグループに区切った形式です
page-tenant-register = アプリケーションを登録する方法
page-tenant-method = サインイン方法
page-tenant-method-browser = このコンピューターのブラウザーを使用する
page-tenant-method-code = コードを使用し、任意のコンピューターのブラウザーでサインインする (多くのテナントではブロックされています)
page-tenant-proxy = TLS を復号するプロキシを使用している場合
page-tenant-proxy-trusts = { $file } 内の証明機関も信頼します。
page-tenant-ca = CA ファイル
page-tenant-ca-help = プロキシの証明機関を含む PEM ファイルです。
page-tenant-ca-hint = なし
page-tenant-ca-browse = CA ファイルの参照…
page-tenant-without = 今はテナントなしで続行する
page-tenant-without-help = テナントに接続できない環境で構成を準備する場合に使用します。ドメイン、ライセンス、ロール、クラウド グループは確認されません。適用前にサインインしてください。
page-tenant-try-again = 再試行

## While the person signs in outside
page-tenant-starting = サインインを開始しています
page-tenant-browser = ブラウザーでサインインしてから、ここに戻ってください
page-tenant-browser-advice = ブラウザーが表示されない場合は、アドレスをコピーして、このコンピューターで開いてください。
page-tenant-browser-waiting = ブラウザーでのサインインを待っています
page-tenant-copy-code = コードをコピー
page-tenant-open-page = ページを開く
page-tenant-copy-address = アドレスをコピー
page-tenant-cancel = サインインをキャンセル
page-tenant-code-page = このページを開きます
page-tenant-code-type = このコードを入力します
page-tenant-code-left = コードの有効期限まで残り { $time }
page-tenant-code-waiting = サインインを待っています
page-tenant-code-expired = コードの有効期限が切れました。キャンセルして、もう一度サインインすると、新しいコードが発行されます。

## Another tenant than the configuration's
page-tenant-other = { $tenant } にサインインしました
page-tenant-other-of-domain = この構成は { $domain } のテナント用です。
page-tenant-other-of-id = この構成はテナント { $id } 用です。
page-tenant-other-advice = そのテナントにサインインするか、今後この構成をサインイン中のテナント用にしてください。以前に選択したクラウド グループは、このテナントには存在しません。
page-tenant-someone-else = 別のアカウントでサインイン
page-tenant-use-this = このテナントを使用

## What was read
page-tenant-reading = テナントを読み取っています
page-tenant-reading-cancel = 読み取りをキャンセル
page-tenant-read-again = もう一度読み取る
page-tenant-tenant = テナント
page-tenant-name = 名前
page-tenant-id = テナント ID
page-tenant-sync = 同期
page-tenant-sync-on = オン
page-tenant-sync-off = オフ (以前はオン)
page-tenant-sync-never = オンにされたことはありません
page-tenant-last-run = 前回の実行
page-tenant-licence = 書き戻しのライセンス
page-tenant-licence-in = Microsoft Entra ID P1 または P2 ({ $name } に含まれる)
page-tenant-licence-none = 見つかりません
page-tenant-unread = 読み取れませんでした
page-tenant-person = サインイン中
page-tenant-sign-in-name = サインイン名
page-tenant-roles = ロール
page-tenant-roles-none = アクティブなロールはありません
page-tenant-roles-suffice = 同期のセットアップに十分か
page-tenant-yes = はい
page-tenant-no = いいえ
page-tenant-not-known = 不明
page-tenant-domains = テナントのドメイン
page-tenant-domain = ドメイン
page-tenant-domain-state = 状態
page-tenant-domain-sign-in = サインイン
page-tenant-domain-verified = 確認済み
page-tenant-domain-not-verified = 未確認
page-tenant-domain-federated = フェデレーション
page-tenant-domain-managed = マネージド
page-tenant-domain-initial = 初期
page-tenant-domain-default = 既定

## What to know about the tenant and the person
page-tenant-no-own-domain = このテナントには、確認済みの独自ドメインがありません
page-tenant-no-own-domain-advice = 同期されるすべてのユーザーのサインイン名が、初期ドメインのものになります。Microsoft Entra 管理センターでドメインを追加して確認してください。
page-tenant-no-features = テナントの同期設定を読み取れませんでした
page-tenant-no-features-advice = 読み取りにはグローバル管理者ロールが必要です。それ以外はこのロールがなくても動作します。
page-tenant-activate = ハイブリッド ID 管理者ロールの割り当てを依頼してください。Privileged Identity Management で資格がある場合は、ロールをアクティブ化してから、もう一度サインインしてください。
page-tenant-roles-lacking = 現在のロールでは同期をセットアップできません
page-tenant-roles-unread = ロールを読み取れませんでした
page-tenant-roles-unread-advice = 同期のセットアップに十分なロールかどうかを判断できません。{ page-tenant-activate }
page-tenant-guest = { $person } はこのテナントのゲストです
page-tenant-guest-advice = テナントに属するアカウントで同期をセットアップしてください。
page-tenant-synced = { $person } は Active Directory から同期されたアカウントです
page-tenant-synced-advice = 同期に障害が発生した場合、修復のためにサインインできない可能性があります。初期ドメインのクラウド専用アカウントを使用してください。
page-tenant-ran-hours = 同期が最後に実行されたのは { $n } 時間前です
page-tenant-ran-days = 同期が最後に実行されたのは { $n } 日前です
page-tenant-ran-advice = 同期は 30 分ごとに実行されるはずです。構成を変更する前に、現在同期を行っているエンジンを確認してください。
page-tenant-never-ran = 同期はオンですが、一度も実行されていません
page-tenant-never-ran-advice = 構成を変更する前に、現在同期を行っているエンジンを確認してください。
page-tenant-was-on = このテナントの同期は以前オンでしたが、現在はオフです
page-tenant-was-on-advice = 以前 Active Directory から同期されたオブジェクトは、ソース アンカーによって再び照合されます。当時使用していたものを引き続き使用してください。
page-tenant-licence-missing = 書き戻しのライセンスが見つかりませんでした
page-tenant-licence-missing-advice = グループとデバイスの書き戻し、およびパスワード ライトバックには Microsoft Entra ID P1 または P2 が必要です。それ以外はなくても動作します。
page-tenant-licence-unread = テナントのライセンスを読み取れませんでした
page-tenant-licence-unread-advice = 書き戻しには Microsoft Entra ID P1 または P2 が必要です。ご自身で確認してください。{ $why }

## May one go on?
page-tenant-leave-other = この構成をテナント { $tenant } 用にするかどうかを決めてください
page-tenant-leave-unfinished = サインインが完了していません
page-tenant-leave-sign-in = サインインするか、テナントなしで続行することを選択してください
page-tenant-leave-sign-in-again = もう一度サインインするか、テナントなしで続行することを選択してください。下書きにサインイン情報は保存されません
